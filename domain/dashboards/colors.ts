/** Colors that say how it stands, as the Dashboards app writes them. */
export const statusColors = {
  critical: 'var(--dt-colors-charts-status-critical-default, #c4233b)',
  warning: 'var(--dt-colors-charts-status-warning-default, #eca440)',
  ideal: 'var(--dt-colors-charts-status-ideal-default, #2f6863)',
  neutral: 'var(--dt-colors-charts-status-neutral-default, #8f8fb1)',
} as const;

export type StatusColor = keyof typeof statusColors;

export interface Step {
  /** From here up. */
  value: number;
  color: StatusColor;
}

/** Colors a field of single values and tables from each value up; the last rule that matches wins. */
export const colorRules = (field: string, steps: readonly Step[]): Record<string, unknown>[] =>
  steps.map(({ value, color }) => ({
    ...{ colorMode: 'custom-color', comparator: '≥', customColor: { Default: statusColors[color] } },
    ...{ field, type: 'double', value },
  }));

/** Colors a field by its text, as public dashboards do it (`AWS EKS` of Dynatrace's extensions colors series by name). */
export const textRules = (field: string, colors: Readonly<Record<string, StatusColor>>): Record<string, unknown>[] =>
  Object.entries(colors).map(([value, color]) => ({
    ...{ colorMode: 'custom-color', comparator: '=', customColor: { Default: statusColors[color] } },
    ...{ field, type: 'string', value },
  }));

/** The colors of a honeycomb's cells by their value. */
export const cellColors = (steps: readonly Step[]): Record<string, unknown>[] =>
  steps.map(({ value, color }, id) => ({ id, comparator: '≥', value, color: { Default: statusColors[color] } }));

/** Lines across a chart of a field, each with its name. */
export const thresholdLines = (field: string, lines: readonly { value: number; label: string }[]) =>
  lines.length === 0
    ? []
    : [
        {
          ...{ id: 1, field, title: '', isEnabled: true },
          rules: lines.map(({ value, label }, id) => ({
            ...{ id, comparator: '≥', value, label, color: { Default: statusColors.critical } },
          })),
        },
      ];

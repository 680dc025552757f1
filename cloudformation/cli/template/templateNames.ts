export const templateNames = ['ecs-metric-stream', 'ecs-log-stream'] as const;
export type TemplateName = (typeof templateNames)[number];

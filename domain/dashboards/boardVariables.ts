import { boardVariables, type FamilyScope } from '../queries/boards/boardScope';
import { variableDql } from '../queries/boards/variableDql';
import type { Variable } from './dashboardContent';

/** What a variable's `defaultValue` is so that all its values are chosen (dt-app-dashboards, variables.md: "magic token"). */
export const allValues = '3420b2ac-f1cf-4b24-b62d-61ba1ba8ed05*';

/** Pickers for account, region and cluster, all of them chosen. */
export const variablesOf = (scopes: readonly FamilyScope[]): Variable[] =>
  (['account', 'region', 'cluster'] as const).map((field) => ({
    ...{ version: 2, key: boardVariables[field], type: 'query', visible: true, editable: true },
    ...{ input: variableDql(scopes, field), multiple: true, defaultValue: allValues },
  }));

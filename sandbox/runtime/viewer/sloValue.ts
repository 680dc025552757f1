/** One criterion of an SLO as its tile shows it; percent. */
export interface SloValue {
  status: string;
  value: number | null;
  /** Percentage points between value and target. */
  errorBudget: number | null;
  target: number;
  timeframe: string;
  /** Why there is no value. */
  message: string;
}

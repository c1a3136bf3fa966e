export { amountValue, findAmounts } from './amounts';
export { dateValue, findDates } from './dates';
export { resolveDate } from './resolve';
export type { AmountValue, CalendarUnit, DateExpression, DateKind, DateValue, DayExpression, FoundAmount, FoundDate, Turn } from './types';

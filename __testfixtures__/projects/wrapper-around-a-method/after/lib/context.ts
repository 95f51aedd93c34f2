import { LogContext } from './log-context'

export const logContext = new LogContext()

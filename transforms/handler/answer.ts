import type { CallExpression, Node } from '@babel/types'
import type { HeaderWrite, StatusWrite } from './header-writes.ts'
import type { Step } from './steps.ts'
import type { ArgumentUse, ResponseUse } from './uses.ts'

/** One answer, with what had been said about it before. */
export interface Answer {
  use: ResponseUse
  step: Step
  /** `json`, `send`, `end` or `redirect`, and its arguments. */
  terminal: string
  call: CallExpression
  status: StatusWrite | undefined
  headers: HeaderWrite[]
  /** Headers may differ by the way that led here: the answer takes the shared `headers`. */
  shared: boolean
}

/** All answers of one function for one method, and what is set on the way to them. */
export interface Answers {
  all: Answer[]
  /** Statements that only set a header or the status, with the step that they are. */
  writes: { use: ResponseUse; step: Step; headers: HeaderWrite[]; status: StatusWrite | undefined }[]
  /** Answers of other functions, behind headers that were set here: those go along. */
  passed: { call: Node; step: Step }[]
  /** Headers that are set or read inside other expressions or functions: they need one `Headers` object. */
  loose: ResponseUse[]
  /** Calls of functions that set headers. */
  setters: { call: CallExpression; use: ArgumentUse }[]
  /** True where one `Headers` object has to collect what is set. */
  shared: boolean
  /** The variable for a status that differs by the way that leads to an answer. */
  changing: string | undefined
  /** The status that was set where a way ends without an answer: by its step, or by the function's body. */
  unsent: Map<Node, StatusWrite | undefined>
  /** Places where the status or headers cannot be told. */
  problems: { node: Node; what: 'status' | 'headers' }[]
}

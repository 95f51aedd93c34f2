import type { NextApiResponse } from 'next'
import { NextResponse } from 'next/server'

interface Options {
  status?: number
  message?: string
}

/** Each of its callers writes the status out. */
export function fail(status: number, message: string) {
  return NextResponse.json({ error: message }, { status })
}

export function succeed(data: unknown, options: Options = {}) {
  const { status = 200, message } = options
  return NextResponse.json({ data, message }, { status })
}

export function refuse(message: string, { status = 400 }: { status?: number } = {}) {
  return NextResponse.json({ error: message }, { status })
}

/** One caller takes the status from elsewhere. */
export function relay(status: number, body: unknown) {
  // next-reroute NR202: The status of this answer is a value, `status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  return NextResponse.json(body, { status })
}

/** One caller says 204, which may carry no body. */
/** @deprecated next-reroute: use finishRoute */
export function finish(res: NextApiResponse, status = 200) {
  return res.status(status).json({ done: true })
}

/** One caller says 204, which may carry no body. */
export function finishRoute(status = 200) {
  // next-reroute NR202: The status of this answer is a value, `status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  return NextResponse.json({ done: true }, { status })
}

/** What it is given is not what it answers with. */
export function clamp(status: number) {
  status = Math.max(200, status)
  // next-reroute NR202: The status of this answer is a value, `status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  return NextResponse.json({ clamped: true }, { status })
}

/** It is handed on as a value. */
/** @deprecated next-reroute: use reportRoute */
export function report(res: NextApiResponse, status: number) {
  return res.status(status).json({ reported: true })
}

/** It is handed on as a value. */
export function reportRoute(status: number) {
  // next-reroute NR202: The status of this answer is a value, `status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  return NextResponse.json({ reported: true }, { status })
}

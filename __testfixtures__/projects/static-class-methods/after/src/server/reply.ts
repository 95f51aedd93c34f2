import { NextResponse } from 'next/server'

export default class Reply {
  static ok(data: unknown) {
    return NextResponse.json({ success: true, data })
  }

  static error(status: number, message: string) {
    // next-reroute NR202: The status of this answer is a value, `status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return NextResponse.json({ success: false, message }, { status })
  }
}

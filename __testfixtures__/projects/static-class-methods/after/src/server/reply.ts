import { NextResponse } from 'next/server'

export default class Reply {
  static ok(data: unknown) {
    return NextResponse.json({ success: true, data })
  }

  static error(status: number, message: string) {
    return NextResponse.json({ success: false, message }, { status })
  }
}

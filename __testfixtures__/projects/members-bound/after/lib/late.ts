import { NextResponse } from 'next/server'

class Late {
  static ok(data: unknown, status = 200) {
    // next-reroute NR202: The status of this answer is a value, `status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return NextResponse.json({ data }, { status })
  }
}

export const late = { ok: Late.ok.bind(Late) }

export { Late }

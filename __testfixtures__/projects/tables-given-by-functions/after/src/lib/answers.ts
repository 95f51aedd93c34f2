import { NextResponse } from 'next/server'

export const fail = (error: unknown, status = 500) => {
  return NextResponse.json({ ok: false, error }, { status })
}

import { NextResponse } from 'next/server'

export default function gone(since) {
  return NextResponse.json({ error: 'Gone', since }, { status: 410 })
}

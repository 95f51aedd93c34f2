import { NextResponse } from 'next/server'
import type { ApiRequest } from './types'

export function requireUser(visitor: ApiRequest['visitor']) {
  if (!visitor?.user) {
    return NextResponse.json({ error: 'Please log in' }, { status: 401 })
  }
}

import type { NextRequest } from 'next/server'
import { createRoom } from '../../../lib/rooms'

export function POST(request: NextRequest) {
  return createRoom(request)
}

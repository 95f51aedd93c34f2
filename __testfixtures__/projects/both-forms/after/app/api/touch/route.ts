import type { NextRequest } from 'next/server'
import { rememberClient } from '../../../lib/client'
import { ok as send } from '../../../lib/responses'

export async function POST(request: NextRequest) {
  await rememberClient(request)
  return send(null)
}

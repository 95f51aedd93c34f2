import type { NextRequest } from 'next/server'
import { find } from 'store'
import { nameOf } from '../../../lib/keys'

export const config = { runtime: 'edge' }

export default async function handler(request: NextRequest) {
  return Response.json(await find(nameOf(request)))
}

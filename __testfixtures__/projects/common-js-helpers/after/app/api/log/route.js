import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

const fs = require('fs').promises
const { join } = require('path')
import { requireOwner, answerError } from '../../../lib/auth'

async function handler(request) {
  try {
    const owner = await requireOwner(request)
    const name = join('logs', `${owner.id}.txt`)
    return NextResponse.json({ name, read: typeof fs.readFile })
  } catch (error) {
    const denied = answerError(error)
    if (denied) return denied
    throw error
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

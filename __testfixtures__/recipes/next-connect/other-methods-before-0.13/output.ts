import { NextResponse, type NextRequest } from 'next/server'
import { connect } from '../../../lib/connect'
import { media } from '../../../lib/media'
import { log } from '../../../lib/log'

export const dynamic = 'force-dynamic'

async function guard(request: NextRequest) {
  if (!request.headers.get('authorization')) {
    return NextResponse.json({}, { status: 401 })
  }
}

function onNoMatch() {
  return NextResponse.json({ error: 'Not found' }, { status: 404 })
}

function onError(err: any) {
  log(err.message)
  return NextResponse.json({ error: err.message }, { status: 500 })
}

export async function GET(request: NextRequest) {
  try {
    await connectFirst()
    const denied = await guard(request)
    if (denied) return denied
    return await listMedia()
  } catch (error: any) {
    return onError(error)
  }
}

async function handler(request: NextRequest) {
  try {
    await connectFirst()
    const denied = await guard(request)
    if (denied) return denied
    return onNoMatch()
  } catch (error: any) {
    return onError(error)
  }
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

async function connectFirst(): Promise<void> {
  await connect()
}

async function listMedia() {
  return NextResponse.json(await media.list())
}

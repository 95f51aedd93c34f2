import { NextResponse, type NextRequest } from 'next/server'
import options from '../../../lib/options'
import { createRoom } from '../../../lib/rooms'
import { pageSchema, roomSchema } from '../../../lib/schema'
import { validate } from '../../../lib/validate'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

const validateGet = validate({ query: pageSchema })

const validatePost = validate({ body: roomSchema })

type Context = { params: Promise<{}> }

export async function GET(request: NextRequest, { params }: Context) {
  try {
    const denied = await validateGet(request, { params })
    if (denied) return denied
    const { page, order } = readQuery(request)
    return NextResponse.json({ page, type: typeof page, order: order ?? 'none' })
  } catch (error: any) {
    return options.onError(error)
  }
}

export async function POST(request: NextRequest, { params }: Context) {
  try {
    const denied = await validatePost(request, { params })
    if (denied) return denied
    return await createRoom(request)
  } catch (error: any) {
    return options.onError(error)
  }
}

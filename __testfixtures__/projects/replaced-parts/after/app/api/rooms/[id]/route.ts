import { NextResponse, type NextRequest } from 'next/server'
import options from '../../../../lib/options'
import { updateRoom } from '../../../../lib/rooms'
import { idSchema, roomSchema } from '../../../../lib/schema'
import { validate } from '../../../../lib/validate'
import { readBody } from '../../../../lib/read-body'
import { readQuery } from '../../../../lib/read-query'

const validatePut = validate({ query: idSchema, body: roomSchema })

const validatePatch = validate({ query: idSchema })

type Context = { params: Promise<{ id: string }> }

export async function PUT(request: NextRequest, { params }: Context) {
  try {
    const denied = await validatePut(request, { params })
    if (denied) return denied
    return await updateRoom(request, { params })
  } catch (error: any) {
    return options.onError(error)
  }
}

export async function PATCH(request: NextRequest, { params }: Context) {
  try {
    const denied = await validatePatch(request, { params })
    if (denied) return denied
    const query = readQuery(request, await params)
    const body = await readBody(request)
    if (body instanceof Response) return body

    return NextResponse.json({ id: query.id, room: body })
  } catch (error: any) {
    return options.onError(error)
  }
}

export async function DELETE(request: NextRequest, { params }: Context) {
  try {
    const query = readQuery(request, await params)
    return NextResponse.json({ gone: query.id })
  } catch (error: any) {
    return options.onError(error)
  }
}

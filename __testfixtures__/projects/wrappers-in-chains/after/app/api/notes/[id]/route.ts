import { NextResponse, type NextRequest } from 'next/server'
import { signedIn } from '../../../../lib/signed-in'
import { store } from '../../../../lib/store'
import { validate } from '../../../../lib/validate'
import { readBody } from '../../../../lib/read-body'

const noteSchema = { title: 'string' }

async function update(request: NextRequest, { params }: Context) {
  const { id } = await params
  const body = await readBody(request)
  if (body instanceof Response) return body

  const note = await store.update(id, body)
  if (!note) {
    return new Response(null, { status: 404 })
  } else {
    return NextResponse.json(note)
  }
}

const validatePut = validate(noteSchema, update)

type Context = { params: Promise<{ id: string }> }

export async function PUT(request: NextRequest, context: Context) {
  const user = await signedIn(request)
  if (user instanceof Response) return user
  return validatePut(request, { ...context, user } as typeof context)
}

export async function DELETE(request: NextRequest, context: Context) {
  const user = await signedIn(request)
  if (user instanceof Response) return user
  const { id } = await context.params
  await store.remove(id, user.id)
  return new Response(null, { status: 204 })
}

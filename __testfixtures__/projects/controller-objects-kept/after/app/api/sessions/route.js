import { NextResponse } from 'next/server'
import controller from '../../../lib/controller'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  try {
    return await postHandler(request)
  } catch (error) {
    return controller.errorHandlers.onErrorRoute(error)
  }
}

export async function DELETE(request) {
  try {
    controller.signedInRoute(request)
    return await deleteHandler(request)
  } catch (error) {
    return controller.errorHandlers.onErrorRoute(error)
  }
}

async function postHandler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.name) throw new Error('nobody')
  const headers = new Headers()
  controller.startSession(body.name, headers)
  return NextResponse.json({ name: body.name }, { status: 201, headers })
}

async function deleteHandler(request) {
  const headers = new Headers()
  controller.clearSessionRoute(headers)
  return NextResponse.json({ left: request.cookies.get('session')?.value }, { headers })
}

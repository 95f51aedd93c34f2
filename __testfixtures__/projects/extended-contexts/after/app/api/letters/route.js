import { NextResponse } from 'next/server'
import controller from '../../../lib/controller'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const letters = ['first']

export async function GET(request) {
  try {
    const context = await controller.provideReader(request)
    controller.canRequest('read:letters')(context)
    return await getHandler(context)
  } catch (error) {
    return controller.errors.onError(error, request)
  }
}

export async function POST(request) {
  try {
    const context = await controller.provideReader(request)
    controller.canRequest('write:letters')(context)
    return await postHandler(request, context)
  } catch (error) {
    return controller.errors.onError(error, request)
  }
}

async function getHandler(context) {
  return NextResponse.json({ letters, for: context?.reader.name })
}

async function postHandler(request, context) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { text } = body
  return NextResponse.json({ text, by: context?.reader.name }, { status: 201 })
}

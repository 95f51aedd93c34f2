import { NextResponse } from 'next/server'
import controller from '../../../lib/controller'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const notes = ['first']

export async function GET(request) {
  try {
    controller.signedInRoute(request)
    controller.canRequestRoute('read:notes')(request)
    return await getHandler()
  } catch (error) {
    return controller.errorHandlers.onErrorRoute(error)
  }
}

export async function POST(request) {
  try {
    controller.signedInRoute(request)
    controller.canRequestRoute('create:notes')(request)
    return await postHandler(request)
  } catch (error) {
    return controller.errorHandlers.onErrorRoute(error)
  }
}

async function getHandler() {
  return NextResponse.json(notes)
}

async function postHandler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { text } = body
  return NextResponse.json({ text, place: notes.length }, { status: 201 })
}

import { NextResponse } from 'next/server'
import { notes } from 'storage'
import { responder } from '../../../lib/responder'
import { checkText } from '../../../pages/api/notes/_check-text'
import { readBody } from '../../../lib/read-body'

export default responder(async (request, { userId }: any) => {
  checkText(request)
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ note: await notes.create({ text: body.text, owner: userId }) }, { status: 201 })
})

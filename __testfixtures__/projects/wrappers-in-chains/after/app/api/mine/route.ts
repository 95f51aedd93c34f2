import { NextResponse, type NextRequest } from 'next/server'
import { signedIn } from '../../../lib/signed-in'
import { store } from '../../../lib/store'
import { validate } from '../../../lib/validate'
import { readBody } from '../../../lib/read-body'

const validatePost = validate({ title: 'string' }, async (request, { user }: any) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await store.addFor(user.id, body), { status: 201 })
})

// What the chain has put on the request, the handler looks for inside of its wrapper.
export async function POST(request: NextRequest, context: { params: Promise<{}> }) {
  const user = await signedIn(request)
  if (user instanceof Response) return user
  return validatePost(request, { ...context, user } as typeof context)
}

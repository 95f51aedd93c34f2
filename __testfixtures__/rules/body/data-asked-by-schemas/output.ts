import { NextResponse, type NextRequest } from 'next/server'
import { z } from 'zod'
import { readBody } from '../../../lib/read-body'

const order = z.object({ name: z.string(), body: z.string().optional() })

/** What these are asked about is no request, whatever it is called. */
const checked = (data: unknown, strict: boolean) => (strict ? order.parse(data) : order.safeParse(data).success)
const logged = (request: unknown, at: number) => ({ at, fine: order.safeParse(request).success })

function dated(orderReq: { name?: string }, at: number) {
  Object.assign(orderReq, { at })
  return orderReq
}

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ checked: checked(body, false), logged: logged(body, 2), dated: dated({ ...body }, 3) })
}

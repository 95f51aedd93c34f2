import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { lookUp } from './members'

export interface MemberRequest extends NextApiRequest {
  member?: string
  tag?: string
}

/** Knows the member before the handler runs. */
export const withMember = (handler: (request: NextRequest, context: { params: Promise<any> } & { member: any; tag: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  let { member: memberOfRequest }: any = context
  let { tag: tagOfRequest }: any = context
  await new Promise<void>((resolve) => {
    lookUp(request.headers.get('authorization') ?? undefined, (member) => {
      memberOfRequest = member
      resolve()
    })
  })
  const tags = ['first', 'last']
  tags.forEach((tag) => {
    tagOfRequest = tag
  })
  return handler(request, { ...context, member: memberOfRequest, tag: tagOfRequest })
}

/** Does not wait: the handler may run on before the callback does. */
export const withMemberSoon = (handler: NextApiHandler) => async (req: MemberRequest, res: NextApiResponse) => {
  lookUp(req.headers.authorization, (member) => {
    req.member = member
  })
  return handler(req, res)
}

import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { lookUp, withTeam } from './members'

export interface MemberRequest extends NextApiRequest {
  member?: string
  tag?: string
  team?: string
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

/** Knows the team as soon as what is waited for has called back. */
export const withMembersTeam = (handler: (request: NextRequest, context: { params: Promise<any> } & { team: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  let { team: teamOfRequest }: any = context
  // next-reroute NR259: `team` is put on the request in a callback of what is awaited here: where that is called only later, the handler does not get it any more.
  await withTeam(request.headers.get('authorization') ?? undefined, (team) => {
    teamOfRequest = team
  })
  return handler(request, { ...context, team: teamOfRequest })
}

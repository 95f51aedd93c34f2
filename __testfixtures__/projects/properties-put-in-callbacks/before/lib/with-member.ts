import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { lookUp, withTeam } from './members'

export interface MemberRequest extends NextApiRequest {
  member?: string
  tag?: string
  team?: string
}

/** Knows the member before the handler runs. */
export const withMember = (handler: NextApiHandler) => async (req: MemberRequest, res: NextApiResponse) => {
  await new Promise<void>((resolve) => {
    lookUp(req.headers.authorization, (member) => {
      req.member = member
      resolve()
    })
  })
  const tags = ['first', 'last']
  tags.forEach((tag) => {
    req.tag = tag
  })
  return handler(req, res)
}

/** Does not wait: the handler may run on before the callback does. */
export const withMemberSoon = (handler: NextApiHandler) => async (req: MemberRequest, res: NextApiResponse) => {
  lookUp(req.headers.authorization, (member) => {
    req.member = member
  })
  return handler(req, res)
}

/** Knows the team as soon as what is waited for has called back. */
export const withMembersTeam = (handler: NextApiHandler) => async (req: MemberRequest, res: NextApiResponse) => {
  await withTeam(req.headers.authorization, (team) => {
    req.team = team
  })
  return handler(req, res)
}

import { byMethodRoute as byMethod } from '@/lib/by-method'
import { responder } from '@/lib/responder'
import { withUser } from '@/lib/with-user'
import guard from './_guard'

export const dynamic = 'force-dynamic'

const handler = withUser(
  responder(async (request, context: any) => {
    const { isAdmin, userId } = context
    await guard(request, context, isAdmin, userId)
    return byMethod({ GET: import('./_get') })(request, context)
  })
)

export { handler as GET, handler as OPTIONS }

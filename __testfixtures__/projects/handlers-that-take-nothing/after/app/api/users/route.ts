import { endpointRoute as endpoint } from '../../../lib/endpoint'
import { listUsers } from '../../../lib/users'

export const dynamic = 'force-dynamic'

const GET = () => listUsers()

export type UserList = Awaited<ReturnType<typeof listUsers>>

const handler = endpoint({ GET })

export { handler as GET }

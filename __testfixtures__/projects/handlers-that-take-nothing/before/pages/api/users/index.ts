import { endpoint } from '../../../lib/endpoint'
import { listUsers } from '../../../lib/users'

const GET = listUsers

export type UserList = Awaited<ReturnType<typeof listUsers>>

export default endpoint({ GET })

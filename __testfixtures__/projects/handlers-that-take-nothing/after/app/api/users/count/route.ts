import { endpointRoute as endpoint } from '../../../../lib/endpoint'
import { countUsers } from '../../../../lib/users'

export const dynamic = 'force-dynamic'

export const GET = endpoint({ GET: () => countUsers() })

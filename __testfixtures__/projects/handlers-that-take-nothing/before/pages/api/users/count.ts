import { endpoint } from '../../../lib/endpoint'
import { countUsers } from '../../../lib/users'

export default endpoint({ GET: countUsers })

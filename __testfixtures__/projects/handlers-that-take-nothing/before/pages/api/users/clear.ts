import { endpoint } from '../../../lib/endpoint'
import { clearUsers } from '../../../lib/users'

// It counts what it is handed.
export default endpoint({ POST: clearUsers })

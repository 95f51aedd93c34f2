import { respond } from '../../lib/respond'
import { elsewhere } from '../../lib/elsewhere'

export default respond(elsewhere)

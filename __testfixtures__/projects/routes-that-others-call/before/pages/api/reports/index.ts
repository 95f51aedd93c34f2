import { withUser } from '../../../lib/with-user'
import list from './list'

export default withUser(list)

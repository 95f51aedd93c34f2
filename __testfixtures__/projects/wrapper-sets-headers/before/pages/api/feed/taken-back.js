import { withToken } from '../../../lib/with'
import { plain } from '../../../lib/plain'

export default withToken((req, res) => {
  plain(req, res)
})

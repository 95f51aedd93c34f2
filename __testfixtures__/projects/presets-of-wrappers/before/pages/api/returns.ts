import { library } from '../../lib/library'
import { withReturns } from '../../lib/with-desk'

export default withReturns(['PUT', 'POST'])(async (req, res) => {
  res.status(200).json(await library.bring(req.body.book))
})

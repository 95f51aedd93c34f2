import { logged } from '../../lib/logged'

export default logged(async (req) => ({ url: req.url }))

import { asXml } from '../../../lib/with'

export default asXml((req, res) => res.status(204).send(null))

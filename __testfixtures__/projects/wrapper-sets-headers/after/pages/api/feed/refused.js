import { asXml, onlyGet } from '../../../lib/with'

export default asXml(onlyGet((req, res) => res.send('<items />')))

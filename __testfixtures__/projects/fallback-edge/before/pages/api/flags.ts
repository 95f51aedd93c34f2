import { answerFlags } from '../../lib/flags'

export const config = {
  runtime: 'edge',
  regions: ['iad1', 'fra1'],
}

export default answerFlags

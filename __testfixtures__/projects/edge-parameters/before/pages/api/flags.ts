import handlerOfFlags from '../../lib/flags'

export const config = {
  runtime: 'edge',
}

export default handlerOfFlags

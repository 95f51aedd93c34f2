import { createProtectedHandler, type NextJsProtectedApiHandler } from '@saleor/app-sdk/handlers/next'
import { settingsOf } from '../../lib/settings'
import { apl, log } from '../../lib/saleor-app'

const handler: NextJsProtectedApiHandler = async (request, res, ctx) => {
  const settings = settingsOf(ctx.authData)

  switch (request.method!) {
    case 'GET':
      log('read')
      return res.json({ data: await settings.all() })

    case 'POST': {
      try {
        await settings.set(JSON.parse(request.body).data)
        return res.json({ success: true })
      } catch (error) {
        return res.json({ success: false })
      }
    }

    case 'DELETE':
      await settings.clear()
      return res.status(204).end()

    default:
      return res.status(405).send('Method not allowed')
  }
}

export default createProtectedHandler(handler, apl, ['MANAGE_ORDERS'])

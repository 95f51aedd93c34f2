import checkKey from './check-key'

const middleware = checkKey('read')

const validateSession = async (request) => {
  return middleware(request)
}

export default validateSession

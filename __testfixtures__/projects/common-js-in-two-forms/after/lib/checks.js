if (!process.env.GREETING) throw new Error('Settings come first')

exports.isAllowed = (request) => request.headers.get('x-key') === 'k'

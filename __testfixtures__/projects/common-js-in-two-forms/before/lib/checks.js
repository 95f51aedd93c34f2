if (!process.env.GREETING) throw new Error('Settings come first')

exports.isAllowed = (req) => req.headers['x-key'] === 'k'

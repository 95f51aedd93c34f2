process.env.GREETING = 'Hello'

module.exports = { locale: 'en' }

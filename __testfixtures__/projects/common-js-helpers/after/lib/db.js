const { connect } = require('database')

const { boats } = connect()

module.exports = { boats }

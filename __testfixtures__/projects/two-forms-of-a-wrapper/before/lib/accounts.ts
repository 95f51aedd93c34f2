import { connect } from 'database'

export const accounts = connect('accounts')

import { connect } from 'database'

export const store = connect('store')

import { connect } from 'database'

export const vault = connect('vault')

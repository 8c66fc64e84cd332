"""moto's Step Functions, with the integrations that it lacks: athena:startQueryExecution.sync and glue:startJobRun.sync.

Usage: states_server.py PORT SERVICES. Tasks for Lambda, Athena and Glue go to SERVICES, a URL.
"""
import json
import sys
import time

PORT, SERVICES = int(sys.argv[1]), sys.argv[2]

from moto.core.config import default_user_config

default_user_config['stepfunctions']['execute_state_machine'] = True

import boto3
import moto.stepfunctions.parser.asl.parse.preprocessor  # noqa: F401, loads every user of the factory
from botocore.exceptions import ClientError
from moto.stepfunctions.parser.api import HistoryEventType, TaskFailedEventDetails
from moto.stepfunctions.parser.asl.component.common.error_name.custom_error_name import (
    CustomErrorName,
)
from moto.stepfunctions.parser.asl.component.common.error_name.failure_event import (
    FailureEvent,
    FailureEventException,
)
from moto.stepfunctions.parser.asl.component.common.error_name.states_error_name import (
    StatesErrorName,
)
from moto.stepfunctions.parser.asl.component.common.error_name.states_error_name_type import (
    StatesErrorNameType,
)
from moto.stepfunctions.parser.asl.component.state.exec.state_map.iteration.distributed_iteration_component import (
    DistributedIterationComponent,
)
from moto.stepfunctions.parser.asl.component.state.exec.state_task.service import (
    state_task_service_factory as factory,
)
from moto.stepfunctions.parser.asl.component.state.exec.state_task.service.resource import (
    ResourceCondition,
)
from moto.stepfunctions.parser.asl.component.state.exec.state_task.service.state_task_service_callback import (
    StateTaskServiceCallback,
)
from moto.stepfunctions.parser.asl.eval.event.event_detail import EventDetails
from moto.stepfunctions.parser.asl.utils import boto_client
from moto.stepfunctions.parser.models import StepFunctionsParserBackend


class Services:
    @staticmethod
    def client(**options):
        options['endpoint_url'] = SERVICES
        return boto3.client(**options)


boto_client.boto3 = Services


class Sync(StateTaskServiceCallback):
    """A task that starts something and waits for its end."""

    service = ''
    parameters = set()

    def __init__(self):
        super().__init__(supported_integration_patterns={ResourceCondition.Sync})

    def _get_supported_parameters(self):
        return self.parameters

    # moto's own way for .sync fails: 'NoneType' object has no attribute 'interrupt_all'.
    def _is_integration_pattern(self):
        return False

    def _failure(self, env, name, cause):
        details = TaskFailedEventDetails(
            resource=self._get_sfn_resource(),
            resourceType=self._get_sfn_resource_type(),
            error=name.error_name,
            cause=cause,
        )
        return FailureEvent(
            env=env,
            error_name=name,
            event_type=HistoryEventType.TaskFailed,
            event_details=EventDetails(taskFailedEventDetails=details),
        )

    def _from_error(self, env, ex):
        if isinstance(ex, ClientError):
            error = ex.response['Error']
            name = CustomErrorName(self.service.capitalize() + '.' + error['Code'])
            return self._failure(env, name, error.get('Message', ''))
        return super()._from_error(env=env, ex=ex)

    def _eval_service_task(
        self, env, resource_runtime_part, normalised_parameters, state_credentials
    ):
        client = boto_client.boto_client_for(
            service=self.service,
            region=resource_runtime_part.region,
            state_credentials=state_credentials,
        )
        state, answer = self.ended(env, client, normalised_parameters)
        answer = json.loads(json.dumps(answer, default=lambda at: int(at.timestamp() * 1000)))
        if state != 'SUCCEEDED':
            name = StatesErrorName(typ=StatesErrorNameType.StatesTaskFailed)
            raise FailureEventException(self._failure(env, name, json.dumps(answer)))
        env.stack.append(self.result(answer))

    def result(self, answer):
        return answer


class Athena(Sync):
    service = 'athena'
    parameters = {
        'ClientRequestToken',
        'QueryExecutionContext',
        'QueryString',
        'ResultConfiguration',
        'WorkGroup',
    }

    def ended(self, env, athena, parameters):
        started = athena.start_query_execution(**parameters)
        while True:
            # As AWS does it: an execution that is stopped stops its query, and waits for nothing.
            if not env.is_running():
                athena.stop_query_execution(QueryExecutionId=started['QueryExecutionId'])
            answer = athena.get_query_execution(QueryExecutionId=started['QueryExecutionId'])
            query = answer['QueryExecution']
            if query['Status']['State'] not in ('QUEUED', 'RUNNING'):
                return query['Status']['State'], query
            time.sleep(0.02)

    def result(self, answer):
        return {'QueryExecution': answer}


class Glue(Sync):
    service = 'glue'
    parameters = {'Arguments', 'JobName'}

    def ended(self, _env, glue, parameters):
        started = glue.start_job_run(**parameters)
        while True:
            job, run_id = parameters['JobName'], started['JobRunId']
            run = glue.get_job_run(JobName=job, RunId=run_id)['JobRun']
            if run['JobRunState'] not in ('STARTING', 'RUNNING', 'STOPPING', 'WAITING'):
                return run['JobRunState'], run
            time.sleep(0.02)


plain = factory.state_task_service_for


def service_for(service_name):
    own = {'athena': Athena, 'glue': Glue}.get(service_name)
    return plain(service_name) if own is None else own()


for module in list(sys.modules.values()):
    if getattr(module, 'state_task_service_for', None) is plain:
        module.state_task_service_for = service_for

# moto keeps the events of executions below another one no longer than these run. Here they are the
# history of their map run.
below = {}
map_run = DistributedIterationComponent._map_run
history = StepFunctionsParserBackend.get_execution_history


def map_run_kept(self, env, eval_input):
    below[eval_input.map_run_record.map_run_arn] = env.event_manager
    map_run(self, env, eval_input)


def history_of(self, execution_arn):
    if execution_arn in below:
        return {'events': below[execution_arn].get_event_history()}
    return history(self, execution_arn)


DistributedIterationComponent._map_run = map_run_kept
StepFunctionsParserBackend.get_execution_history = history_of

from moto.server import main

main(['-H', '127.0.0.1', '-p', str(PORT)])
